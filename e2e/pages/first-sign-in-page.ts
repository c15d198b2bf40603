import { type Person, PersonPage } from './person-page.ts';

/** The page for what an identity provider does not tell about somebody who comes for the first time. */
export class FirstSignInPage extends PersonPage {
  async complete(person: Person): Promise<void> {
    await this.fillInPerson(person);
    await this.termsOfUse.check();
    await this.continue.click();
  }
}
