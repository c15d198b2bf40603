import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { providerPage } from '../../pages/provider-page.ts';
import type { OpenJourney } from '../find-journey.ts';
import { showPage } from '../show-page.ts';
import { findIdentityProvider } from './find-identity-provider.ts';

export function showIdentityProvider(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
): Response | Promise<Response> {
  const provider = findIdentityProvider(c, emulator);
  return showPage(c, emulator, open, {
    step: 'identity-provider',
    query: { provider: provider.id },
    render: (page) => providerPage({ ...page, provider }),
  });
}
