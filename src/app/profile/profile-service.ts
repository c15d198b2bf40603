import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, catchError, map, of, startWith } from 'rxjs';

import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { type ProfileCall, profileAnswered, profileFailed } from './profile-call';

/** The partner's Profile Service. The interceptor adds the token; nothing here knows of it. */
@Service()
export class ProfileService {
  private readonly http = inject(HttpClient);
  private readonly baseUrl = inject(PORTAL_ENVIRONMENT).profileService.baseUrl;

  readonly meUrl = `${this.baseUrl}/me`;

  me(): Observable<ProfileCall> {
    return this.http.get<unknown>(this.meUrl).pipe(
      map(profileAnswered),
      catchError((error: unknown) => of(profileFailed(error))),
      startWith<ProfileCall>({ kind: 'calling' }),
    );
  }
}
