import type { Routes } from '@angular/router';

import { signedInGuard } from './auth/signed-in-guard';

/** Every page, loaded when it is opened. Titles are keys of the translations. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'home.pageTitle',
    loadComponent: () => import('./home/home').then((page) => page.Home),
  },
  {
    path: 'profile',
    canMatch: [signedInGuard],
    title: 'profile.pageTitle',
    loadComponent: () => import('./profile/profile').then((page) => page.Profile),
  },
  {
    // The same address while nobody is signed in: after the sign-in it is the profile.
    path: 'profile',
    title: 'signInNeeded.pageTitle',
    loadComponent: () =>
      import('./sign-in-needed/sign-in-needed').then((page) => page.SignInNeeded),
  },
  {
    path: '**',
    title: 'notFound.pageTitle',
    loadComponent: () => import('./not-found/not-found').then((page) => page.NotFound),
  },
];
