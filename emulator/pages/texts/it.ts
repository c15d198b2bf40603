import type { Texts } from './texts.ts';

export const it: Texts = {
  languageChoice: 'Lingua',
  ribbon: 'B2C locale, non è un servizio reale',
  form: {
    showPassword: 'Mostra',
    hidePassword: 'Nascondi',
    continue: 'Continua',
    cancel: 'Annulla',
    problems: 'Per favore, controlli quanto segue:',
    problemTitle: (title) => `Errore: ${title}`,
    offline: 'Nessuna connessione. Nulla è stato inviato, nulla è andato perso; riprovi.',
    newWindow: '(si apre in una nuova finestra)',
  },
  fields: {
    email: 'Indirizzo e-mail',
    password: 'Password',
    verificationCode: 'Codice ricevuto per e-mail',
    newPassword: 'Nuova password',
    reenterPassword: 'Ripetere la nuova password',
    givenName: 'Nome',
    surname: 'Cognome',
    correspondenceMail: 'Indirizzo e-mail di contatto',
    correspondenceMailHint:
      'Per i messaggi destinati a Lei. Può essere diverso da quello con cui accede.',
    termsOfUse: 'Ho letto queste condizioni e le accetto:',
    termsVersion: (version) => `versione ${version}`,
  },
  problems: {
    signInNameMissing: 'Inserisca il Suo indirizzo e-mail.',
    passwordMissing: 'Inserisca la Sua password.',
    wrongCredentials:
      'L’indirizzo e-mail e la password non corrispondono. Li controlli entrambi e riprovi.',
    signInThrottled: 'Troppi tentativi. Attenda {0}, poi riprovi.',
    emailMissing: 'Inserisca un indirizzo e-mail.',
    emailMalformed:
      'Questo indirizzo non va bene. Deve essere simile a nome@example.com, senza accenti.',
    emailTooLong: 'Questo indirizzo e-mail è troppo lungo. Può avere al massimo 254 caratteri.',
    emailNotVerified:
      'Confermi che l’indirizzo e-mail è Suo: si faccia inviare il codice e lo inserisca.',
    emailTaken:
      'Esiste già un account con questo indirizzo e-mail. Lo usi per accedere oppure scelga una nuova password.',
    emailUnknown: 'Per questo indirizzo e-mail non esiste alcun account con password.',
    mailsThrottled: 'Sono stati inviati troppi codici. Attenda {0} prima di chiederne un altro.',
    codeMissing: 'Inserisca il codice ricevuto per e-mail.',
    codeWrong: 'Non è il codice dell’ultima e-mail. Lo controlli e riprovi.',
    codeExpired: 'Questo codice è troppo vecchio. Ne richieda uno nuovo.',
    codeUsedUp: 'Troppi tentativi con questo codice. Ne richieda uno nuovo.',
    codesThrottled: 'Troppi codici erano sbagliati. Attenda {0}, poi riprovi.',
    newPasswordMissing: 'Inserisca una nuova password.',
    tooShort: 'La password è troppo corta.',
    tooLong: 'La password è troppo lunga.',
    unprintable: 'La password contiene un carattere che non si può digitare ovunque.',
    tooFewClasses:
      'La password deve contenere tre di questi elementi: minuscola, maiuscola, cifra, simbolo.',
    tooCommon:
      'Molte persone usano questa password, perciò viene indovinata per prima. Ne scelga un’altra.',
    likeOwnData:
      'La password è il Suo nome, il Suo indirizzo o il nome di questo servizio. Ne scelga un’altra.',
    reenterPasswordMissing: 'Inserisca la nuova password una seconda volta.',
    passwordsDiffer: 'Le due password non sono uguali.',
    passwordsAgain: 'Per la Sua sicurezza, inserisca di nuovo la password.',
    givenNameMissing: 'Inserisca il Suo nome.',
    surnameMissing: 'Inserisca il Suo cognome.',
    nameTooLong: 'Questo nome è troppo lungo. Può avere al massimo 64 caratteri.',
    nameForbidden: 'In un nome non sono ammessi i segni < e > né caratteri invisibili.',
    correspondenceMailMissing: 'Inserisca il Suo indirizzo e-mail di contatto.',
    correspondenceMailMalformed:
      'A questo indirizzo non si può scrivere: un indirizzo e-mail ha la forma nome@example.com.',
    termsNotAccepted: 'Per creare un account deve accettare le condizioni.',
    accountMissing: 'Scelga un account o inserisca un indirizzo e-mail.',
    accountMalformed: 'Un account è un indirizzo e-mail, per esempio nome@example.com.',
  },
  passwordRule: {
    title: 'Una buona password',
    length: (fewest, most) => `ha da ${String(fewest)} a ${String(most)} caratteri`,
    classes: 'contiene tre di questi elementi: minuscola, maiuscola, cifra, simbolo',
    printable: 'contiene solo caratteri che si possono digitare ovunque',
    common: 'non è tra quelle più usate',
    ownData: 'non è solo il Suo nome, il Suo indirizzo o il nome di questo servizio',
    met: 'regola rispettata',
    unmet: 'regola non ancora rispettata',
    allMet: 'Tutte le regole sono rispettate.',
  },
  signIn: {
    title: 'Accesso',
    lead: (application) => `per continuare verso ${application}`,
    next: 'Accedi',
    forgotPassword: 'Password dimenticata?',
    noAccount: 'Non ha ancora un account?',
    createAccount: 'Si registri',
    or: 'oppure',
    withProvider: (provider) => `Continua con ${provider}`,
  },
  verification: {
    sendCode: 'Invia il codice',
    sendNewCode: 'Invia un nuovo codice',
    verifyCode: 'Verifica il codice',
    changeEmail: 'Cambia indirizzo',
    sent: (mail) => `Un codice è in arrivo all’indirizzo ${mail}. È valido per 10 minuti.`,
    verified: 'Il Suo indirizzo e-mail è confermato.',
    mailbox: 'Apri la posta locale',
  },
  signUp: {
    title: 'Registrazione',
    lead: (application) => `prima di continuare verso ${application}`,
    haveAccount: 'Ha già un account?',
    toSignIn: 'Vai all’accesso',
    next: 'Crea un account',
  },
  resetPassword: {
    title: 'Scelga una nuova password',
    lead: 'Per prima cosa confermi che l’indirizzo e-mail dell’account è Suo.',
    leadOnceVerified: 'Ora scelga una nuova password.',
    back: 'Torna all’accesso',
    next: 'Salva e accedi',
  },
  provider: {
    title: (provider) => `Accesso con ${provider}`,
    simulated: (provider) =>
      `Questa pagina imita ${provider}. A ${provider} non viene inviato nulla.`,
    lead: (application) => `${application} desidera sapere chi è Lei.`,
    known: 'Account su questo computer',
    account: 'Account',
    accountHint: 'Ne scelga uno qui sopra o inserisca un indirizzo e-mail qualsiasi.',
    mailSharing: 'Il Suo indirizzo e-mail',
    shareMail: 'Condividerlo',
    hideMail: 'Nasconderlo dietro un indirizzo di inoltro',
    approve: 'Consenti',
    deny: 'Rifiuta',
  },
  firstSignIn: {
    title: 'Ci siamo quasi',
    lead: (provider, mail) =>
      `${provider} La conosce come ${mail}. Per il Suo account mancano ancora alcuni dati.`,
    next: 'Crea l’account',
  },
  terms: {
    version: (version) => `Versione ${version}`,
    close: 'Chiuda questa finestra per tornare al modulo.',
  },
  mail: {
    subject: (code) => `${code} è il Suo codice`,
    signUp: (application) =>
      `Sta creando un account con questo indirizzo e-mail per accedere a ${application}.`,
    resetPassword: (application) =>
      `Sta scegliendo una nuova password per il Suo account, per poi accedere a ${application}.`,
    code: (code) => `Il Suo codice: ${code}`,
    lifetime: 'È valido per 10 minuti e una sola volta.',
    notYou:
      'Se la richiesta non viene da Lei, ignori questa e-mail. Senza il codice non cambia nulla.',
  },
  mailbox: {
    title: 'Posta locale',
    lead: 'Le e-mail del B2C locale arrivano qui; nessuna lascia questo computer.',
    empty:
      'Ancora nessuna e-mail. Richieda un codice sulla pagina di registrazione, poi torni a guardare qui.',
    refresh: 'Aggiorna',
    to: 'A',
    sentAt: 'Inviata',
    search: 'E-mail inviate a',
    showAll: 'Mostra tutte',
  },
  backToApplication: {
    title: 'Un momento',
    lead: 'Sta tornando all’applicazione. Se non succede nulla, continui da qui.',
    next: 'Continua',
  },
  signedOut: {
    title: 'La sessione è terminata',
    lead: 'Può chiudere questa finestra o tornare all’applicazione.',
    addressRefused:
      'L’applicazione voleva proseguire a un indirizzo che non ha registrato. Per continuare la apra Lei.',
    hintRefused:
      'L’applicazione ha inviato una prova di accesso che non proviene da qui o non era destinata all’applicazione stessa. Per continuare la apra Lei.',
    requestRefused:
      'Le indicazioni dell’applicazione sull’uscita non erano comprensibili, perciò da qui nulla riporta a essa.',
    told: 'Anche a queste applicazioni viene chiesto di terminare la Sua sessione:',
    goingOn: (application) => `Tra un istante sarà di nuovo su ${application}.`,
    goOn: (application) => `Prosegua verso ${application}`,
  },
  errorDetails: 'Per l’assistenza',
  errorWayBack: (application) => `Torna a ${application}`,
  errors: {
    unknownApplication: {
      title: 'Questa applicazione qui non è conosciuta',
      reason: 'Il collegamento che L’ha portata qui non indica alcuna applicazione registrata.',
      advice:
        'Torni indietro e riprovi. Se il problema rimane, lo segnali al fornitore dell’applicazione.',
    },
    unregisteredRedirectUri: {
      title: 'La via del ritorno non è registrata',
      reason:
        'L’applicazione vuole riportarla a un indirizzo che non è nel suo elenco. Per sicurezza l’accesso si ferma qui.',
      advice: 'Torni all’applicazione. Il suo fornitore deve registrare l’indirizzo esatto.',
    },
    unknownPolicy: {
      title: 'Questo accesso non esiste',
      reason: 'L’indirizzo indica un criterio che questo tenant non ha.',
      advice: 'Controlli il nome del criterio. Quelli di prova finiscono con _test.',
    },
    lostJourney: {
      title: 'Questo accesso non è più aperto',
      reason:
        'È rimasto troppo a lungo in attesa, è iniziato in un altro browser, oppure il browser non conserva i cookie.',
      advice: 'Torni all’applicazione e ricominci l’accesso.',
    },
    signOutUnproven: {
      title: 'L’accesso è ancora attivo',
      reason:
        'L’applicazione non ha dimostrato per chi chiede l’uscita, e senza prova qui nessuna sessione viene chiusa.',
      advice:
        'Torni all’applicazione ed esca ancora una volta. Se non basta, chiuda il browser: anche così la sessione termina.',
    },
    notFound: {
      title: 'A questo indirizzo non c’è nulla',
      reason: 'Forse è scritto male, oppure appartiene a un altro tenant.',
      advice: 'Controlli l’indirizzo o torni all’applicazione.',
    },
    request: {
      title: 'La richiesta non può essere accettata',
      reason: 'Qualcosa nella richiesta manca o non è consentito.',
      advice: 'Torni all’applicazione e riprovi.',
    },
    tooMuch: {
      title: 'Il modulo contiene troppo testo',
      reason: 'Tutti i campi insieme possono contenere 64 kilobyte.',
      advice: 'Torni indietro nel browser; quanto ha inserito è ancora lì e si può accorciare.',
    },
    unexpected: {
      title: 'Qui qualcosa è andato storto',
      reason: 'L’errore è da questa parte, non Suo.',
      advice: 'Riprovi tra un momento.',
    },
  },
};
