import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Language } from '../../contract/languages.ts';
import type { KeptAnswers } from './kept-answers.ts';

export interface WayBack {
  readonly name: string;
  readonly url: string;
}

export interface EmulatorEnv {
  /** Absent when the application is driven as a function, without a server. */
  Bindings: Partial<HttpBindings & { readonly keptAnswers: KeptAnswers }>;
  Variables: {
    correlationId: string;
    /** How this endpoint says no: to a program or to a person. */
    errorFormat: 'json' | 'page';
    /** Of the journey that the request belongs to. */
    language: Language | undefined;
    /** The application that an error page can lead back to. */
    wayBack: WayBack | undefined;
  };
}

export type EmulatorContext = Context<EmulatorEnv>;
