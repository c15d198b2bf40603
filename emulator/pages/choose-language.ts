import { languages, type Language } from '../../contract/languages.ts';

/** The partner's order: `ui_locales`, then what the browser asks for, then the policy's default. */
export function chooseLanguage({
  uiLocales,
  acceptLanguage,
  fallback,
}: {
  uiLocales: string | undefined;
  acceptLanguage: string | undefined;
  fallback: Language;
}): Language {
  const asked = (uiLocales ?? '').split(' ');
  const accepted = byQuality(acceptLanguage ?? '');
  return [...asked, ...accepted].map(spoken).find((language) => language !== undefined) ?? fallback;
}

/** `de-CH` is answered in `de` (RFC 4647, 3.4). */
function spoken(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary);
}

/** `fr;q=0.5, de` becomes `de`, `fr` (RFC 9110, 12.5.4). */
function byQuality(header: string): string[] {
  return header
    .split(',')
    .map((item) => {
      const [tag = '', ...parameters] = item.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
