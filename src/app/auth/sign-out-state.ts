/**
 * The address without the `state` that the service adds when it comes back from a sign-out. It has
 * done its work, and would otherwise stay in the address bar and in bookmarks.
 */
export function withoutSignOutState(href: string): string {
  const url = new URL(href);
  if (!url.searchParams.has('state')) return href;
  url.searchParams.delete('state');
  return url.href;
}
