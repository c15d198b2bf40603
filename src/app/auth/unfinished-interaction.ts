/**
 * Forgets a sign-in of this tab that will never end: its window was closed, the person came back with
 * the Back button, or a crash left it behind. MSAL would refuse every further one with
 * `interaction_in_progress`, and knows no call to take it back.
 */
export function forgetUnfinishedInteraction(storage: Storage): void {
  storage.removeItem('msal.interaction.status');
}
