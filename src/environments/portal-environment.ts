import type { Language } from '../../contract/languages';

/** Which partner environment a build talks to; shown on every page as a badge. */
export type EnvironmentName = 'local' | 'test' | 'prod';

/** Everything that differs between deployments. One object a build, checked at start. */
export interface PortalEnvironment {
  readonly name: EnvironmentName;
  readonly partner: {
    readonly name: string;
    /** Path of the logo below the portal's own origin, and its size in CSS pixels. */
    readonly logo: { readonly src: string; readonly width: number; readonly height: number };
    /**
     * The partner's colour in either theme, as `#rrggbb`; without it the portal's own. Where it would
     * be hard to read it is made darker or lighter until it is not.
     */
    readonly accent?: { readonly light: string; readonly dark: string };
    /**
     * Logos that the partner has supplied to the sign-in service besides the usual one, by the name that
     * the parameter `logo` carries, with a file of the portal's own to show. Any other name is dropped.
     */
    readonly logos: Readonly<Record<string, string>>;
  };
  readonly b2c: {
    /** https origin of the sign-in service as the authority names it, without a path. */
    readonly origin: string;
    /** Tenant as name (`contoso.onmicrosoft.com`) or id. */
    readonly tenant: string;
    /** Client id from the partner's onboarding; `environmentProblems` names a missing one. */
    readonly clientId: string;
    /** Policies by purpose, by the names that this environment gives them. */
    readonly policies: PortalPolicies;
    /** The one that Sign in uses when neither a link nor the person names another. */
    readonly usualPolicy: keyof PortalPolicies;
    /** Only in the local environment, whose service is named https and served on plain http. */
    readonly networkClient?: NetworkClient;
  };
  readonly profileService: {
    /** Base URL without a trailing slash; the interceptor sends tokens below it and nowhere else. */
    readonly baseUrl: string;
  };
  readonly defaultLanguage: Language;
  /** Only in the local environment: what the home page offers to try with. */
  readonly sample?: {
    readonly signInName: string;
    readonly password: string;
    readonly b2cUrl: string;
  };
}

/** Every policy that a person may be sent to. Those that an environment lacks are left out. */
export interface PortalPolicies {
  readonly signUpSignIn: string;
  /** Without cancel buttons: closing the window cancels. */
  readonly signUpSignInPopup: string;
  readonly signIn: string;
  readonly passwordReset: string;
  /** Tokens of five minutes, to watch them being renewed. */
  readonly tokenExpiration?: string;
  /** Answers `AADB2C90118` when the password is forgotten; the portal then opens the reset. */
  readonly signUpSignInClassic?: string;
}

export type PolicyPurpose = keyof PortalPolicies;

/** The part of MSAL's network interface that a replacement must have; headers are lower-cased. */
export interface NetworkClient {
  sendGetRequestAsync<T>(url: string, options?: NetworkOptions): Promise<NetworkAnswer<T>>;
  sendPostRequestAsync<T>(url: string, options?: NetworkOptions): Promise<NetworkAnswer<T>>;
}

export interface NetworkOptions {
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface NetworkAnswer<T> {
  headers: Record<string, string>;
  body: T;
  status: number;
}
