import type { Texts } from './texts.ts';

export const de: Texts = {
  languageChoice: 'Sprache',
  ribbon: 'Lokales B2C, kein echter Dienst',
  form: {
    showPassword: 'Anzeigen',
    hidePassword: 'Verbergen',
    continue: 'Weiter',
    cancel: 'Abbrechen',
    problems: 'Bitte prüfen Sie diese Angaben:',
    problemTitle: (title) => `Fehler: ${title}`,
    offline:
      'Keine Verbindung. Nichts wurde gesendet, nichts ist verloren; bitte versuchen Sie es noch einmal.',
    newWindow: '(öffnet ein neues Fenster)',
  },
  fields: {
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    verificationCode: 'Code aus der E-Mail',
    newPassword: 'Neues Passwort',
    reenterPassword: 'Neues Passwort wiederholen',
    givenName: 'Vorname',
    surname: 'Nachname',
    correspondenceMail: 'Kontakt-E-Mail-Adresse',
    correspondenceMailHint:
      'Für Nachrichten an Sie. Sie darf eine andere sein als die für die Anmeldung.',
    termsOfUse: 'Ich habe diese Bedingungen gelesen und nehme sie an:',
    termsVersion: (version) => `Fassung ${version}`,
  },
  problems: {
    signInNameMissing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    passwordMissing: 'Bitte geben Sie Ihr Passwort ein.',
    wrongCredentials:
      'E-Mail-Adresse und Passwort passen nicht zusammen. Bitte prüfen Sie beides und versuchen Sie es noch einmal.',
    signInThrottled:
      'Das waren zu viele Versuche. Bitte warten Sie {0} und versuchen Sie es dann noch einmal.',
    emailMissing: 'Bitte geben Sie eine E-Mail-Adresse ein.',
    emailMalformed:
      'Diese Adresse geht hier nicht. Sie sollte aussehen wie name@example.com, ohne Umlaute.',
    emailTooLong: 'Diese E-Mail-Adresse ist zu lang. Möglich sind höchstens 254 Zeichen.',
    emailNotVerified:
      'Bitte bestätigen Sie Ihre E-Mail-Adresse: Lassen Sie sich den Code senden und geben Sie ihn ein.',
    emailTaken:
      'Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich damit an oder setzen Sie ein neues Passwort.',
    emailUnknown: 'Mit dieser E-Mail-Adresse gibt es kein Konto mit Passwort.',
    mailsThrottled: 'Es wurden sehr viele Codes gesendet. Bitte warten Sie {0} auf den nächsten.',
    codeMissing: 'Bitte geben Sie den Code aus der E-Mail ein.',
    codeWrong: 'Das ist nicht der Code aus der neuesten E-Mail. Bitte prüfen Sie ihn.',
    codeExpired: 'Der Code ist abgelaufen. Fordern Sie bitte einen neuen an.',
    codeUsedUp: 'Der Code wurde zu oft falsch eingegeben. Fordern Sie bitte einen neuen an.',
    codesThrottled:
      'Zu viele Codes waren falsch. Bitte warten Sie {0} und versuchen Sie es dann noch einmal.',
    newPasswordMissing: 'Bitte geben Sie ein neues Passwort ein.',
    tooShort: 'Das Passwort ist zu kurz.',
    tooLong: 'Das Passwort ist zu lang.',
    unprintable: 'Das Passwort enthält ein Zeichen, das sich nicht überall tippen lässt.',
    tooFewClasses:
      'Das Passwort braucht drei davon: Kleinbuchstabe, Grossbuchstabe, Ziffer, Sonderzeichen.',
    tooCommon:
      'Dieses Passwort verwenden viele, darum wird es zuerst erraten. Bitte wählen Sie ein anderes.',
    likeOwnData:
      'Das Passwort ist Ihr Name, Ihre Adresse oder der Name dieses Dienstes. Bitte wählen Sie ein anderes.',
    reenterPasswordMissing: 'Bitte geben Sie das neue Passwort ein zweites Mal ein.',
    passwordsDiffer: 'Die beiden Passwörter sind verschieden.',
    passwordsAgain: 'Zu Ihrer Sicherheit geben Sie das Passwort bitte noch einmal ein.',
    givenNameMissing: 'Bitte geben Sie Ihren Vornamen ein.',
    surnameMissing: 'Bitte geben Sie Ihren Nachnamen ein.',
    nameTooLong: 'Dieser Name ist zu lang. Möglich sind höchstens 64 Zeichen.',
    nameForbidden: 'Die Zeichen < und > sowie unsichtbare Zeichen gehen in einem Namen nicht.',
    correspondenceMailMissing: 'Bitte geben Sie eine Kontakt-E-Mail-Adresse ein.',
    correspondenceMailMalformed:
      'Dahin lässt sich nichts senden: Eine E-Mail-Adresse sieht so aus: name@example.com.',
    termsNotAccepted: 'Für ein Konto müssen Sie die Bedingungen annehmen.',
    accountMissing: 'Bitte wählen Sie ein Konto oder geben Sie eine E-Mail-Adresse ein.',
    accountMalformed: 'Ein Konto ist eine E-Mail-Adresse, zum Beispiel name@example.com.',
  },
  passwordRule: {
    title: 'Ein gutes Passwort hat',
    length: (fewest, most) => `${String(fewest)} bis ${String(most)} Zeichen`,
    classes: 'drei von: Kleinbuchstabe, Grossbuchstabe, Ziffer, Sonderzeichen',
    printable: 'nur Zeichen, die sich überall tippen lassen',
    common: 'nichts, was viele verwenden',
    ownData: 'mehr als Ihren Namen, Ihre Adresse oder den Namen dieses Dienstes',
    met: 'erfüllt',
    unmet: 'noch nicht erfüllt',
    allMet: 'Alle Regeln sind erfüllt.',
  },
  signIn: {
    title: 'Anmelden',
    lead: (application) => `und weiter zu ${application}`,
    next: 'Anmelden',
    forgotPassword: 'Passwort vergessen?',
    noAccount: 'Noch kein Konto?',
    createAccount: 'Jetzt registrieren',
    or: 'oder',
    withProvider: (provider) => `Weiter mit ${provider}`,
  },
  verification: {
    sendCode: 'Code senden',
    sendNewCode: 'Neuen Code senden',
    verifyCode: 'Code prüfen',
    changeEmail: 'Adresse ändern',
    sent: (mail) => `Ein Code ist unterwegs an ${mail}. Er gilt 10 Minuten.`,
    verified: 'Ihre E-Mail-Adresse ist bestätigt.',
    mailbox: 'Lokales Postfach öffnen',
  },
  signUp: {
    title: 'Registrieren',
    lead: (application) => `und dann weiter zu ${application}`,
    haveAccount: 'Haben Sie schon ein Konto?',
    toSignIn: 'Zur Anmeldung',
    next: 'Konto erstellen',
  },
  resetPassword: {
    title: 'Neues Passwort setzen',
    lead: 'Bestätigen Sie zuerst die E-Mail-Adresse Ihres Kontos.',
    leadOnceVerified: 'Wählen Sie jetzt ein neues Passwort.',
    back: 'Zurück zur Anmeldung',
    next: 'Speichern und anmelden',
  },
  provider: {
    title: (provider) => `Mit ${provider} anmelden`,
    simulated: (provider) =>
      `Diese Seite stellt ${provider} nur nach. Nichts davon geht an ${provider}.`,
    lead: (application) => `${application} möchte wissen, wer Sie sind.`,
    known: 'Konten auf diesem Computer',
    account: 'Konto',
    accountHint: 'Wählen Sie oben eines, oder geben Sie irgendeine E-Mail-Adresse ein.',
    mailSharing: 'Ihre E-Mail-Adresse',
    shareMail: 'Weitergeben',
    hideMail: 'Hinter einer Relais-Adresse verbergen',
    approve: 'Zustimmen',
    deny: 'Ablehnen',
  },
  firstSignIn: {
    title: 'Fast geschafft',
    lead: (provider, mail) =>
      `${provider} kennt Sie als ${mail}. Für Ihr Konto fehlen noch ein paar Angaben.`,
    next: 'Konto erstellen',
  },
  terms: {
    version: (version) => `Fassung ${version}`,
    close: 'Schliessen Sie dieses Fenster, um zum Formular zurückzukehren.',
  },
  mail: {
    subject: (code) => `${code} ist Ihr Code`,
    signUp: (application) =>
      `Sie registrieren sich mit dieser E-Mail-Adresse, um zu ${application} zu gelangen.`,
    resetPassword: (application) =>
      `Sie setzen ein neues Passwort für Ihr Konto, auf dem Weg zu ${application}.`,
    code: (code) => `Ihr Code: ${code}`,
    lifetime: 'Er gilt 10 Minuten und nur einmal.',
    notYou:
      'Waren Sie das nicht, ignorieren Sie diese Nachricht. Ohne den Code ändert sich nichts.',
  },
  mailbox: {
    title: 'Lokales Postfach',
    lead: 'Hier landen die E-Mails des lokalen B2C; keine verlässt diesen Computer.',
    empty:
      'Noch keine Nachricht. Lassen Sie sich beim Registrieren einen Code senden und schauen Sie dann wieder.',
    refresh: 'Nachsehen',
    to: 'An',
    sentAt: 'Gesendet',
    search: 'Nachrichten an',
    showAll: 'Alle zeigen',
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
      'Die Anwendung hat einen Nachweis der Anmeldung geschickt, der nicht von hier stammt oder nicht für sie bestimmt war. Öffnen Sie sie bitte selbst, wenn Sie weitermachen möchten.',
    requestRefused:
      'Die Angaben der Anwendung zur Abmeldung waren nicht verständlich. Darum führt von hier kein Weg zu ihr zurück.',
    told: 'Auch diese Anwendungen werden gebeten, Sie abzumelden:',
    goingOn: (application) => `Gleich sind Sie wieder bei ${application}.`,
    goOn: (application) => `Weiter zu ${application}`,
  },
  errorDetails: 'Für den Support',
  errorWayBack: (application) => `Zurück zu ${application}`,
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
      advice:
        'Kehren Sie zur Anwendung zurück. Der Anbieter der Anwendung muss die genaue Adresse registrieren.',
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
    signOutUnproven: {
      title: 'Sie sind noch angemeldet',
      reason:
        'Die Anwendung hat nicht nachgewiesen, für wen sie die Abmeldung verlangt. Ohne Nachweis wird hier niemand abgemeldet.',
      advice:
        'Kehren Sie zur Anwendung zurück und melden Sie sich dort noch einmal ab. Hilft das nicht, schliessen Sie den Browser; auch damit endet die Anmeldung.',
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
    tooMuch: {
      title: 'Das Formular enthält zu viel Text',
      reason: 'Alle Felder zusammen fassen 64 Kilobyte.',
      advice: 'Gehen Sie im Browser zurück; Ihre Eingaben sind noch da und lassen sich kürzen.',
    },
    unexpected: {
      title: 'Hier ist etwas schiefgegangen',
      reason: 'Der Fehler liegt auf dieser Seite, nicht bei Ihnen.',
      advice: 'Versuchen Sie es gleich noch einmal.',
    },
  },
};
