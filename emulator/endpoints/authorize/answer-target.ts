import type { ResponseMode } from '../../tenant/tenant-schema.ts';

/** Where and how the application hears the outcome. Its redirect URI has been verified. */
export interface AnswerTarget {
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  readonly state: string | undefined;
}
