import type { Routes } from '@angular/router';

import { signedInGuard } from './auth/signed-in-guard';
import { SignInNeeded } from './sign-in-needed/sign-in-needed';

/** Every page, most of them loaded when opened. Titles are keys of the translations. */
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
    // With the application: whoever signs out offline sees it too.
    component: SignInNeeded,
  },
  {
    path: '**',
    title: 'notFound.pageTitle',
    loadComponent: () => import('./not-found/not-found').then((page) => page.NotFound),
  },
];
