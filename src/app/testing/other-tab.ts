import { environment } from '../../environments/environment';

/** Another tab of the portal, as far as this one can hear it. */
export class OtherTab {
  readonly heard: unknown[] = [];
  private readonly channel = new BroadcastChannel(`portal.session.${environment.b2c.clientId}`);

  /** @param policy that somebody is signed in with there */
  constructor(policy?: string) {
    this.channel.onmessage = ({ data }: MessageEvent<{ kind: string }>) => {
      this.heard.push(data);
      if (data.kind === 'isAnybodySignedIn' && policy !== undefined)
        this.say({ kind: 'signedIn', policy });
    };
  }

  say(message: unknown): void {
    this.channel.postMessage(message);
  }

  close(): void {
    this.channel.close();
  }
}
