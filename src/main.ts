import { platformBrowser } from '@angular/platform-browser';

import { AppModule } from './app/app-module';
import { withoutSignOutState } from './app/auth/sign-out-state';

history.replaceState(history.state, '', withoutSignOutState(location.href));

await platformBrowser().bootstrapModule(AppModule);
