import type { Texts } from './texts.ts';

export const it: Texts = {
  languageChoice: 'Lingua',
  ribbon: 'B2C locale, non è un servizio reale',
  signIn: {
    title: 'Accesso',
    lead: (application) => `per continuare verso ${application}`,
    signInName: 'Indirizzo e-mail',
    password: 'Password',
    showPassword: 'Mostra',
    hidePassword: 'Nascondi',
    next: 'Accedi',
    cancel: 'Annulla',
    problemTitle: (title) => `Errore: ${title}`,
    wrongCredentials:
      'L’indirizzo e-mail e la password non corrispondono. Li controlli entrambi e riprovi.',
    throttled: (seconds) =>
      `I tentativi sono stati troppi. Attenda ${String(seconds)} secondi, poi riprovi.`,
    missingSignInName: 'Inserisca il Suo indirizzo e-mail.',
    missingPassword: 'Inserisca la Sua password.',
    missingFields: 'Manca ancora qualcosa.',
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
      'L’applicazione ha inviato una prova di accesso che non proviene da qui. Per continuare la apra Lei.',
  },
  errorDetails: 'Per l’assistenza',
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
    unexpected: {
      title: 'Qui qualcosa è andato storto',
      reason: 'L’errore è da questa parte, non Suo.',
      advice: 'Riprovi tra un momento.',
    },
  },
};
