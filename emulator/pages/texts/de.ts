import type { Texts } from './texts.ts';

export const de: Texts = {
  languageChoice: 'Sprache',
  ribbon: 'Lokales B2C, kein echter Dienst',
  signIn: {
    title: 'Anmelden',
    lead: (application) => `und weiter zu ${application}`,
    signInName: 'E-Mail-Adresse',
    password: 'Passwort',
    showPassword: 'Zeigen',
    hidePassword: 'Verbergen',
    next: 'Anmelden',
    cancel: 'Abbrechen',
    problemTitle: (title) => `Fehler: ${title}`,
    wrongCredentials:
      'E-Mail-Adresse und Passwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es noch einmal.',
    throttled: (seconds) =>
      `Das waren zu viele Versuche. Bitte warten Sie ${String(seconds)} Sekunden und versuchen Sie es dann noch einmal.`,
    missingSignInName: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    missingPassword: 'Bitte geben Sie Ihr Passwort ein.',
    missingFields: 'Es fehlt noch etwas.',
  },
  backToApplication: {
    title: 'Einen Moment',
    lead: 'Sie sind auf dem Weg zurück zur Anwendung. Falls nichts geschieht, geht es hier weiter.',
    next: 'Weiter',
  },
  signedOut: {
    title: 'Sie sind abgemeldet',
    lead: 'Sie können dieses Fenster schliessen oder zur Anwendung zurückkehren.',
    addressRefused:
      'Die Anwendung wollte an einer Adresse weitermachen, die sie nicht registriert hat. Öffnen Sie sie bitte selbst, wenn Sie weitermachen möchten.',
    hintRefused:
      'Die Anwendung hat einen Nachweis der Anmeldung geschickt, der nicht von hier stammt. Öffnen Sie sie bitte selbst, wenn Sie weitermachen möchten.',
  },
  errorDetails: 'Für den Support',
  errors: {
    unknownApplication: {
      title: 'Diese Anwendung ist hier nicht bekannt',
      reason: 'Der Link, der Sie hierher geführt hat, nennt keine registrierte Anwendung.',
      advice:
        'Gehen Sie zurück und versuchen Sie es noch einmal. Bleibt es dabei, melden Sie es bitte dem Anbieter der Anwendung.',
    },
    unregisteredRedirectUri: {
      title: 'Der Rückweg ist nicht registriert',
      reason:
        'Die Anwendung möchte Sie an eine Adresse zurückschicken, die nicht auf ihrer Liste steht. Zur Sicherheit endet die Anmeldung hier.',
      advice: 'Kehren Sie zur Anwendung zurück. Ihr Anbieter muss die genaue Adresse registrieren.',
    },
    unknownPolicy: {
      title: 'Diese Anmeldung gibt es nicht',
      reason: 'Die Adresse nennt eine Policy, die dieser Mandant nicht hat.',
      advice: 'Prüfen Sie den Namen der Policy. Namen von Test-Policies enden auf _test.',
    },
    lostJourney: {
      title: 'Diese Anmeldung ist nicht mehr offen',
      reason:
        'Sie lag zu lange, wurde in einem anderen Browser begonnen, oder der Browser behält keine Cookies.',
      advice: 'Kehren Sie zur Anwendung zurück und beginnen Sie die Anmeldung neu.',
    },
    notFound: {
      title: 'Unter dieser Adresse ist nichts',
      reason: 'Vielleicht ist sie falsch geschrieben, oder sie gehört zu einem anderen Mandanten.',
      advice: 'Prüfen Sie die Adresse oder kehren Sie zur Anwendung zurück.',
    },
    request: {
      title: 'Die Anfrage lässt sich nicht annehmen',
      reason: 'Etwas in der Anfrage fehlt oder ist nicht erlaubt.',
      advice: 'Kehren Sie zur Anwendung zurück und versuchen Sie es noch einmal.',
    },
    unexpected: {
      title: 'Hier ist etwas schiefgegangen',
      reason: 'Der Fehler liegt auf dieser Seite, nicht bei Ihnen.',
      advice: 'Versuchen Sie es gleich noch einmal.',
    },
  },
};
