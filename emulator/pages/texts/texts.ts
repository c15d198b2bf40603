import type { FieldProblem } from '../../journeys/problem.ts';
import type { ErrorExplanation } from '../explain-error.ts';

export interface ErrorTexts {
  /** What happened. */
  readonly title: string;
  readonly reason: string;
  /** What to do now. */
  readonly advice: string;
}

/** Everything the pages and mails say; each language writes its own, none translates word for word. */
export interface Texts {
  readonly languageChoice: string;
  readonly ribbon: string;
  readonly form: {
    readonly showPassword: string;
    readonly hidePassword: string;
    readonly continue: string;
    readonly cancel: string;
    /** Heads the list of what is wrong. */
    readonly problems: string;
    /** Before the page's title, because a screen reader reads the title first. */
    readonly problemTitle: (title: string) => string;
    readonly offline: string;
    /** Behind the name of a link. */
    readonly newWindow: string;
  };
  readonly fields: {
    readonly email: string;
    readonly password: string;
    readonly verificationCode: string;
    readonly newPassword: string;
    readonly reenterPassword: string;
    readonly givenName: string;
    readonly surname: string;
    readonly correspondenceMail: string;
    readonly correspondenceMailHint: string;
    readonly termsOfUse: string;
    readonly termsVersion: (version: string) => string;
  };
  /** `{0}` is a time to wait, like "5 seconds". */
  readonly problems: Readonly<Record<FieldProblem, string>>;
  readonly passwordRule: {
    readonly title: string;
    readonly length: (fewest: number, most: number) => string;
    readonly classes: string;
    readonly printable: string;
    readonly common: string;
    readonly ownData: string;
    /** Read after a rule by screen readers, shown as a mark. */
    readonly met: string;
    readonly unmet: string;
    /** Said once all are. */
    readonly allMet: string;
  };
  readonly signIn: {
    readonly title: string;
    readonly lead: (application: string) => string;
    readonly next: string;
    readonly forgotPassword: string;
    readonly noAccount: string;
    readonly createAccount: string;
    readonly or: string;
    readonly withProvider: (provider: string) => string;
  };
  readonly verification: {
    readonly sendCode: string;
    readonly sendNewCode: string;
    readonly verifyCode: string;
    readonly changeEmail: string;
    readonly sent: (mail: string) => string;
    readonly verified: string;
    readonly mailbox: string;
  };
  readonly signUp: {
    readonly title: string;
    readonly lead: (application: string) => string;
    readonly haveAccount: string;
    readonly toSignIn: string;
    readonly next: string;
  };
  readonly resetPassword: {
    readonly title: string;
    readonly lead: string;
    readonly leadOnceVerified: string;
    readonly back: string;
    readonly next: string;
  };
  readonly provider: {
    readonly title: (provider: string) => string;
    readonly simulated: (provider: string) => string;
    readonly lead: (application: string) => string;
    readonly known: string;
    readonly account: string;
    readonly accountHint: string;
    readonly mailSharing: string;
    readonly shareMail: string;
    readonly hideMail: string;
    readonly approve: string;
    readonly deny: string;
  };
  readonly firstSignIn: {
    readonly title: string;
    readonly lead: (provider: string, mail: string) => string;
    readonly next: string;
  };
  readonly terms: {
    readonly version: (version: string) => string;
    readonly close: string;
  };
  readonly mail: {
    readonly subject: (code: string) => string;
    readonly signUp: (application: string) => string;
    readonly resetPassword: (application: string) => string;
    readonly code: (code: string) => string;
    readonly lifetime: string;
    readonly notYou: string;
  };
  readonly mailbox: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly refresh: string;
    readonly to: string;
    readonly sentAt: string;
    readonly search: string;
    readonly showAll: string;
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
    readonly requestRefused: string;
    /** Heads the names of the applications that hear of the sign-out. */
    readonly told: string;
    readonly goingOn: (application: string) => string;
    readonly goOn: (application: string) => string;
  };
  readonly errorDetails: string;
  readonly errorWayBack: (application: string) => string;
  readonly errors: Readonly<Record<ErrorExplanation, ErrorTexts>>;
}
