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
  };
  readonly b2c: {
    /** https origin of the sign-in service as the authority names it, without a path. */
    readonly origin: string;
    /** Tenant as name (`contoso.onmicrosoft.com`) or id. */
    readonly tenant: string;
    /** Client id from the partner's onboarding; `environmentProblems` names a missing one. */
    readonly clientId: string;
    /** Policy that signs a person in or up, by the name that this environment gives it. */
    readonly signInPolicy: string;
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
