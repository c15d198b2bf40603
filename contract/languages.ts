/** Languages of the partner service's pages and of the portal, in alphabetical order. */
export const languages = ['de', 'en', 'fr', 'it'] as const;
export type Language = (typeof languages)[number];
