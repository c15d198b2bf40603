import type { PageAssets } from './page-assets.ts';

/** The partner's order: the `logo` parameter, if that logo was supplied, then the application's acronym. */
export function chooseLogo(
  { logos }: PageAssets,
  asked: string | undefined,
  acronym: string | undefined,
): string {
  return [asked, acronym].find((name) => name !== undefined && logos.has(name)) ?? 'local';
}
