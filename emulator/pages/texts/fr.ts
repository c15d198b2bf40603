import type { Texts } from './texts.ts';

export const fr: Texts = {
  languageChoice: 'Langue',
  ribbon: 'B2C local, pas un vrai service',
  form: {
    showPassword: 'Afficher',
    hidePassword: 'Masquer',
    continue: 'Continuer',
    cancel: 'Annuler',
    problems: 'Veuillez vérifier ce qui suit\u00a0:',
    problemTitle: (title) => `Erreur\u00a0: ${title}`,
    offline: 'Pas de connexion. Rien n’a été envoyé, rien n’est perdu\u00a0; veuillez réessayer.',
    newWindow: '(s’ouvre dans une nouvelle fenêtre)',
  },
  fields: {
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    verificationCode: 'Code reçu par e-mail',
    newPassword: 'Nouveau mot de passe',
    reenterPassword: 'Répéter le nouveau mot de passe',
    givenName: 'Prénom',
    surname: 'Nom',
    correspondenceMail: 'Adresse e-mail de contact',
    correspondenceMailHint:
      'Pour les messages qui vous sont destinés. Elle peut différer de celle qui sert à vous connecter.',
    termsOfUse: 'J’ai lu ces conditions et je les accepte\u00a0:',
    termsVersion: (version) => `version ${version}`,
  },
  problems: {
    signInNameMissing: 'Saisissez votre adresse e-mail.',
    passwordMissing: 'Saisissez votre mot de passe.',
    wrongCredentials:
      'L’adresse e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
    signInThrottled: 'Il y a eu trop d’essais. Attendez {0}, puis réessayez.',
    emailMissing: 'Saisissez une adresse e-mail.',
    emailMalformed:
      'Cette adresse ne convient pas. Elle doit ressembler à nom@example.com, sans accents.',
    emailTooLong: 'Cette adresse e-mail est trop longue. Elle peut compter 254 caractères au plus.',
    emailNotVerified:
      'Confirmez que cette adresse e-mail est la vôtre\u00a0: faites-vous envoyer le code, puis saisissez-le.',
    emailTaken:
      'Il existe déjà un compte avec cette adresse e-mail. Utilisez-le pour vous connecter ou choisissez un nouveau mot de passe.',
    emailUnknown: 'Aucun compte avec mot de passe n’existe pour cette adresse e-mail.',
    mailsThrottled: 'Trop de codes ont été envoyés. Attendez {0} avant d’en demander un autre.',
    codeMissing: 'Saisissez le code reçu par e-mail.',
    codeWrong: 'Ce n’est pas le code du dernier e-mail. Vérifiez-le et réessayez.',
    codeExpired: 'Ce code est trop ancien. Demandez-en un nouveau.',
    codeUsedUp: 'Trop d’essais avec ce code. Demandez-en un nouveau.',
    codesThrottled: 'Trop de codes étaient faux. Attendez {0}, puis réessayez.',
    newPasswordMissing: 'Saisissez un nouveau mot de passe.',
    tooShort: 'Le mot de passe est trop court.',
    tooLong: 'Le mot de passe est trop long.',
    unprintable: 'Le mot de passe contient un caractère qu’on ne peut pas taper partout.',
    tooFewClasses:
      'Le mot de passe doit contenir trois de ces éléments\u00a0: minuscule, majuscule, chiffre, symbole.',
    tooCommon:
      'Beaucoup de gens utilisent ce mot de passe, on le devine donc en premier. Choisissez-en un autre.',
    likeOwnData:
      'Le mot de passe est votre nom, votre adresse ou le nom de ce service. Choisissez autre chose.',
    reenterPasswordMissing: 'Saisissez le nouveau mot de passe une seconde fois.',
    passwordsDiffer: 'Les deux mots de passe sont différents.',
    passwordsAgain: 'Pour votre sécurité, veuillez saisir à nouveau le mot de passe.',
    givenNameMissing: 'Saisissez votre prénom.',
    surnameMissing: 'Saisissez votre nom.',
    nameTooLong: 'Ce nom est trop long. Il peut compter 64 caractères au plus.',
    nameForbidden:
      'Les signes < et > et les caractères invisibles ne sont pas possibles dans un nom.',
    correspondenceMailMissing: 'Saisissez votre adresse e-mail de contact.',
    correspondenceMailMalformed:
      'On ne peut pas vous écrire à cette adresse\u00a0: une adresse e-mail ressemble à nom@example.com.',
    termsNotAccepted: 'Pour créer un compte, vous devez accepter les conditions.',
    accountMissing: 'Choisissez un compte ou saisissez une adresse e-mail.',
    accountMalformed: 'Un compte est une adresse e-mail, par exemple nom@example.com.',
  },
  passwordRule: {
    title: 'Un bon mot de passe',
    length: (fewest, most) => `compte de ${String(fewest)} à ${String(most)} caractères`,
    classes: 'contient trois de ces éléments\u00a0: minuscule, majuscule, chiffre, symbole',
    printable: 'ne contient que des caractères que l’on peut saisir partout',
    common: 'n’est pas un mot de passe courant',
    ownData: 'n’est pas seulement votre nom, votre adresse ou le nom de ce service',
    met: 'règle respectée',
    unmet: 'règle pas encore respectée',
    allMet: 'Toutes les règles sont respectées.',
  },
  signIn: {
    title: 'Connexion',
    lead: (application) => `pour continuer vers ${application}`,
    next: 'Se connecter',
    forgotPassword: 'Mot de passe oublié\u00a0?',
    noAccount: 'Pas encore de compte\u00a0?',
    createAccount: 'S’inscrire',
    or: 'ou',
    withProvider: (provider) => `Continuer avec ${provider}`,
  },
  verification: {
    sendCode: 'Envoyer le code',
    sendNewCode: 'Envoyer un autre code',
    verifyCode: 'Vérifier le code',
    changeEmail: 'Changer d’adresse',
    sent: (mail) => `Un code vient de partir à l’adresse ${mail}. Il est valable 10 minutes.`,
    verified: 'Votre adresse e-mail est confirmée.',
    mailbox: 'Ouvrir la messagerie locale',
  },
  signUp: {
    title: 'Inscription',
    lead: (application) => `avant de continuer vers ${application}`,
    haveAccount: 'Vous avez déjà un compte\u00a0?',
    toSignIn: 'Se connecter',
    next: 'Créer un compte',
  },
  resetPassword: {
    title: 'Choisir un nouveau mot de passe',
    lead: 'Confirmez d’abord que l’adresse e-mail de votre compte est bien la vôtre.',
    leadOnceVerified: 'Choisissez maintenant un nouveau mot de passe.',
    back: 'Retour à la connexion',
    next: 'Valider et se connecter',
  },
  provider: {
    title: (provider) => `Se connecter avec ${provider}`,
    simulated: (provider) => `Cette page imite ${provider}. Rien n’est envoyé à ${provider}.`,
    lead: (application) => `${application} souhaite savoir qui vous êtes.`,
    known: 'Comptes sur cet ordinateur',
    account: 'Compte',
    accountHint: 'Choisissez-en un ci-dessus ou saisissez n’importe quelle adresse e-mail.',
    mailSharing: 'Votre adresse e-mail',
    shareMail: 'La partager',
    hideMail: 'La masquer derrière une adresse relais',
    approve: 'Autoriser',
    deny: 'Refuser',
  },
  firstSignIn: {
    title: 'Presque terminé',
    lead: (provider, mail) =>
      `${provider} vous connaît sous l’adresse ${mail}. Il manque encore quelques indications pour créer votre compte.`,
    next: 'Créer le compte',
  },
  terms: {
    version: (version) => `Version ${version}`,
    close: 'Fermez cette fenêtre pour revenir au formulaire.',
  },
  mail: {
    subject: (code) => `${code} est votre code`,
    signUp: (application) =>
      `Vous créez un compte avec cette adresse e-mail pour accéder à ${application}.`,
    resetPassword: (application) =>
      `Vous choisissez un nouveau mot de passe pour votre compte afin d’accéder à ${application}.`,
    code: (code) => `Votre code\u00a0: ${code}`,
    lifetime: 'Il est valable 10 minutes et ne sert qu’une fois.',
    notYou: 'Si cela ne vient pas de vous, ignorez cet e-mail. Sans le code, rien ne change.',
  },
  mailbox: {
    title: 'Messagerie locale',
    lead: 'Les e-mails du B2C local arrivent ici\u00a0; aucun ne quitte cet ordinateur.',
    empty:
      'Aucun e-mail pour l’instant. Demandez un code sur la page d’inscription, puis revenez voir ici.',
    refresh: 'Actualiser',
    to: 'À',
    sentAt: 'Envoyé',
    search: 'E-mails envoyés à',
    showAll: 'Tout afficher',
  },
  backToApplication: {
    title: 'Un instant',
    lead: 'Vous retournez à l’application. S’il ne se passe rien, continuez ici.',
    next: 'Continuer',
  },
  signedOut: {
    title: 'La session est terminée',
    lead: 'Vous pouvez fermer cette fenêtre ou revenir à l’application.',
    addressRefused:
      'L’application voulait continuer à une adresse qu’elle n’a pas enregistrée. Ouvrez-la vous-même pour continuer.',
    hintRefused:
      'L’application a envoyé une preuve de connexion qui ne vient pas d’ici ou ne lui était pas destinée. Ouvrez-la vous-même pour continuer.',
    requestRefused:
      'Les indications de l’application sur la déconnexion n’étaient pas compréhensibles. Aucun lien n’y ramène donc d’ici.',
    told: 'Ces applications sont aussi priées de vous déconnecter\u00a0:',
    goingOn: (application) => `Vous serez de retour sur ${application} dans un instant.`,
    goOn: (application) => `Continuer vers ${application}`,
  },
  errorDetails: 'Pour l’assistance',
  errorWayBack: (application) => `Retour à ${application}`,
  errors: {
    unknownApplication: {
      title: 'Cette application n’est pas connue ici',
      reason: 'Le lien qui vous a amené ici ne désigne aucune application enregistrée.',
      advice:
        'Revenez en arrière et réessayez. Si cela persiste, signalez-le à l’éditeur de l’application.',
    },
    unregisteredRedirectUri: {
      title: 'Le chemin du retour n’est pas enregistré',
      reason:
        'L’application veut vous renvoyer à une adresse qui n’est pas sur sa liste. Par sécurité, la connexion s’arrête ici.',
      advice: 'Revenez à l’application. Son éditeur doit enregistrer l’adresse exacte.',
    },
    unknownPolicy: {
      title: 'Cette connexion n’existe pas',
      reason: 'L’adresse désigne une stratégie que ce locataire n’a pas.',
      advice: 'Vérifiez le nom de la stratégie. Celles de test se terminent par _test.',
    },
    lostJourney: {
      title: 'Cette connexion n’est plus ouverte',
      reason:
        'Elle est restée trop longtemps en attente, a commencé dans un autre navigateur, ou le navigateur ne garde pas les cookies.',
      advice: 'Revenez à l’application et recommencez la connexion.',
    },
    signOutUnproven: {
      title: 'Votre session est toujours ouverte',
      reason:
        'L’application n’a pas prouvé pour qui elle demande la déconnexion, et sans preuve personne n’est déconnecté ici.',
      advice:
        'Revenez à l’application et déconnectez-vous une nouvelle fois. Si cela ne suffit pas, fermez le navigateur\u00a0: la session se termine alors aussi.',
    },
    notFound: {
      title: 'Il n’y a rien à cette adresse',
      reason: 'Elle est peut-être mal écrite, ou elle appartient à un autre locataire.',
      advice: 'Vérifiez l’adresse ou revenez à l’application.',
    },
    request: {
      title: 'La demande ne peut pas être acceptée',
      reason: 'Quelque chose manque dans la demande ou n’est pas permis.',
      advice: 'Revenez à l’application et réessayez.',
    },
    tooMuch: {
      title: 'Le formulaire contient trop de texte',
      reason: 'Tous les champs ensemble peuvent contenir 64 kilo-octets.',
      advice:
        'Revenez en arrière dans le navigateur\u00a0; vos saisies y sont encore et peuvent être raccourcies.',
    },
    unexpected: {
      title: 'Un problème est survenu ici',
      reason: 'L’erreur vient de ce côté, pas de vous.',
      advice: 'Réessayez dans un instant.',
    },
  },
};
