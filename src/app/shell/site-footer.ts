import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { version } from '../../../package.json';
import { PORTAL_ENVIRONMENT } from '../portal-environment';

@Component({
  selector: 'app-site-footer',
  imports: [TranslocoPipe],
  templateUrl: './site-footer.html',
})
export class SiteFooter {
  private readonly environment = inject(PORTAL_ENVIRONMENT);

  protected readonly version = version;
  protected readonly partner = this.environment.partner.name;
  protected readonly b2cUrl = this.environment.sample?.b2cUrl;
}
