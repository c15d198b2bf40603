import { html } from 'hono/html';
import type { Page } from '../http/send-page.ts';
import type { Tenant } from '../tenant/tenant-schema.ts';
import { layout } from './layout.ts';
import type { PageAssets } from './page-assets.ts';

interface PolicyLink {
  readonly name: string;
  readonly environment: 'test' | 'prod';
  readonly metadataUrl: string;
}

const helpers = html`<h2>While you test</h2>
  <ul class="policies">
    <li><a href="/_emulator/mailbox">Mailbox</a> <span class="tag">codes</span></li>
    <li><a href="/_emulator/users">Users</a> <span class="tag">JSON</span></li>
  </ul>`;

/** In English only: it is read by developers, never by somebody who signs in. */
export function startPage({
  assets,
  tenant,
  policies,
  account,
  hasDevelopmentEndpoints,
}: {
  assets: PageAssets;
  tenant: Tenant;
  policies: readonly PolicyLink[];
  account: { readonly signInName: string; readonly password: string } | undefined;
  hasDevelopmentEndpoints: boolean;
}): Page {
  const content = html`<h1>Local B2C is running</h1>
    <p>
      It stands in for an Azure AD B2C tenant on this computer. Applications send people here to
      sign in; there is nothing to do on this page.
    </p>
    <dl>
      <dt>Tenant</dt>
      <dd><code>${tenant.name}</code></dd>
      <dt>Tenant id</dt>
      <dd><code>${tenant.id}</code></dd>
      ${
        account === undefined
          ? ''
          : html`<dt>Sample account</dt>
              <dd><code>${account.signInName}</code></dd>
              <dd><code>${account.password}</code></dd>`
      }
      ${tenant.identityProviders.map(
        ({ name, accounts }) =>
          html`<dt>At the simulated ${name}</dt>
            ${accounts.map(({ mail }) => html`<dd><code>${mail}</code></dd>`)}`,
      )}
    </dl>
    ${hasDevelopmentEndpoints ? helpers : ''}
    <h2>Metadata of the policies</h2>
    <ul class="policies">
      ${policies.map(
        ({ name, environment, metadataUrl }) =>
          html`<li>
            <a href="${metadataUrl}">${name}</a> <span class="tag">${environment}</span>
          </li>`,
      )}
    </ul>`;
  return layout({ assets, language: 'en', title: 'Overview', content });
}
