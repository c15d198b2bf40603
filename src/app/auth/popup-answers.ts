const channelName = 'portal.popup-answers';

/**
 * Hears from the redirect page that the answer of a popup has come and is being handed to MSAL: from
 * then on a window that closes is no cancel.
 *
 * @param attempt what the request carried as `state`
 * @returns ends the listening
 */
export function listenForPopupAnswer(attempt: string, onAnswer: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === attempt) onAnswer();
  };
  return () => {
    channel.close();
  };
}
