import { DOCUMENT } from '@angular/common';
import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { from, switchMap } from 'rxjs';

import { PROTECTED_RESOURCES, findProtectedResource } from './protected-resources';
import { Session } from './session';

/**
 * Adds `Authorization: Bearer` to requests below the configured APIs, and to nothing else. It never
 * starts a sign-in: without a session the API answers 401, and a token that can not be renewed
 * silently ends the request with `AccessTokenUnavailable`.
 */
export const accessTokenInterceptor: HttpInterceptorFn = (request, next) => {
  const resources = inject(PROTECTED_RESOURCES);
  const session = inject(Session);
  const resource = findProtectedResource(resources, request.url, inject(DOCUMENT).baseURI);
  if (!resource) return next(request);
  return from(session.accessToken(resource.scopes)).pipe(
    switchMap((token) =>
      next(token ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : request),
    ),
  );
};
