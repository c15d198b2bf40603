import type { Texts } from './texts.ts';

export const fr: Texts = {
  languageChoice: 'Langue',
  ribbon: 'B2C local, pas un vrai service',
  signIn: {
    title: 'Connexion',
    lead: (application) => `pour continuer vers ${application}`,
    signInName: 'Adresse e-mail',
    password: 'Mot de passe',
    showPassword: 'Afficher',
    hidePassword: 'Masquer',
    next: 'Se connecter',
    cancel: 'Annuler',
    problemTitle: (title) => `Erreur : ${title}`,
    wrongCredentials:
      'L’adresse e-mail et le mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
    throttled: (seconds) =>
      `Il y a eu trop d’essais. Attendez ${String(seconds)} secondes, puis réessayez.`,
    missingSignInName: 'Saisissez votre adresse e-mail.',
    missingPassword: 'Saisissez votre mot de passe.',
    missingFields: 'Il manque encore quelque chose.',
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
      'L’application a envoyé une preuve de connexion qui ne vient pas d’ici. Ouvrez-la vous-même pour continuer.',
  },
  errorDetails: 'Pour l’assistance',
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
    unexpected: {
      title: 'Un problème est survenu ici',
      reason: 'L’erreur vient de ce côté, pas de vous.',
      advice: 'Réessayez dans un instant.',
    },
  },
};
