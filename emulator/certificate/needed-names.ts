const loopbackNames = ['localhost', '127.0.0.1', '::1'];

/** The names of this computer, and the public one. */
export function neededNames(publicUrl: string | undefined): string[] {
  if (publicUrl === undefined) return loopbackNames;
  const publicName = new URL(publicUrl).hostname.replace(/^\[|\]$/g, '');
  return [...new Set([...loopbackNames, publicName])];
}
