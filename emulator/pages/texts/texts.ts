import type { ErrorExplanation } from '../explain-error.ts';

export interface ErrorTexts {
  /** What happened. */
  readonly title: string;
  readonly reason: string;
  /** What to do now. */
  readonly advice: string;
}

/** Everything the pages say; each language writes its own, none translates word for word. */
export interface Texts {
  readonly languageChoice: string;
  readonly ribbon: string;
  readonly signIn: {
    readonly title: string;
    readonly lead: (application: string) => string;
    readonly signInName: string;
    readonly password: string;
    readonly showPassword: string;
    readonly hidePassword: string;
    readonly next: string;
    readonly cancel: string;
    /** Before the page's title, because a screen reader reads the title first. */
    readonly problemTitle: (title: string) => string;
    readonly wrongCredentials: string;
    readonly throttled: (seconds: number) => string;
    readonly missingSignInName: string;
    readonly missingPassword: string;
    readonly missingFields: string;
  };
  readonly backToApplication: {
    readonly title: string;
    readonly lead: string;
    readonly next: string;
  };
  readonly signedOut: {
    readonly title: string;
    readonly lead: string;
    readonly addressRefused: string;
    readonly hintRefused: string;
  };
  readonly errorDetails: string;
  readonly errors: Readonly<Record<ErrorExplanation, ErrorTexts>>;
}
