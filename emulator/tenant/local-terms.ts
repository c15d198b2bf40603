import type { TenantFile } from './tenant-schema.ts';

type Terms = NonNullable<TenantFile['terms']>[number];

/** Every application of the tenant asks for these. */
const platformTerms: Terms = {
  code: 'PLATFORM-TERMS',
  version: '2026-01',
  texts: {
    de: {
      title: 'Nutzungsbedingungen der Plattform',
      paragraphs: [
        'Mit einem Konto melden Sie sich bei allen Partnern der Plattform an. Gespeichert werden nur die Angaben, die Sie bei der Registrierung machen.',
        'Sie können Ihre Angaben jederzeit einsehen, ändern oder löschen lassen.',
        'Dies ist ein Beispieltext des lokalen B2C. Er verpflichtet niemanden zu etwas.',
      ],
    },
    en: {
      title: 'Platform terms of use',
      paragraphs: [
        'One account signs you in to every partner of the platform. Only what you enter at sign-up is stored.',
        'You can see, change or delete your data at any time.',
        'This is a sample text of the local B2C. It binds nobody to anything.',
      ],
    },
    fr: {
      title: 'Conditions d’utilisation de la plateforme',
      paragraphs: [
        'Un seul compte vous donne accès à tous les partenaires de la plateforme. Seules les données saisies lors de l’inscription sont conservées.',
        'Vous pouvez consulter, modifier ou faire effacer vos données à tout moment.',
        'Ceci est un texte d’exemple du B2C local. Il n’engage personne.',
      ],
    },
    it: {
      title: 'Condizioni d’uso della piattaforma',
      paragraphs: [
        'Con un solo account accede a tutti i partner della piattaforma. Vengono conservati soltanto i dati inseriti durante la registrazione.',
        'Può consultare, modificare o far cancellare i Suoi dati in qualsiasi momento.',
        'Questo è un testo di esempio del B2C locale. Non impegna nessuno.',
      ],
    },
  },
};

const demoTerms: Terms = {
  code: 'DEMO-TERMS',
  version: '2.0',
  partner: 'demo',
  texts: {
    de: {
      title: 'AGB von Demo Partner',
      paragraphs: [
        'Demo Partner zeigt, wie ein Portal Personen über den Anmeldedienst anmeldet. Es werden keine Leistungen verkauft.',
        'Beispieltext, Fassung 2.0.',
      ],
    },
    en: {
      title: 'Demo Partner terms and conditions',
      paragraphs: [
        'Demo Partner shows how a portal signs people in with the sign-in service. Nothing is sold here.',
        'Sample text, version 2.0.',
      ],
    },
    fr: {
      title: 'Conditions générales de Demo Partner',
      paragraphs: [
        'Demo Partner montre comment un portail connecte des personnes au moyen du service de connexion. Rien n’y est vendu.',
        'Texte d’exemple, version 2.0.',
      ],
    },
    it: {
      title: 'Condizioni generali di Demo Partner',
      paragraphs: [
        'Demo Partner mostra come un portale fa accedere le persone tramite il servizio di accesso. Non vi si vende nulla.',
        'Testo di esempio, versione 2.0.',
      ],
    },
  },
};

const acmeTerms: Terms = {
  code: 'ACME-TERMS',
  version: '1.1',
  partner: 'acme',
  texts: {
    de: {
      title: 'AGB von Acme Tickets',
      paragraphs: [
        'Ein Billett von Acme gilt am aufgedruckten Tag und nur in dieser Welt der Beispiele.',
        'Beispieltext, Fassung 1.1.',
      ],
    },
    en: {
      title: 'Acme Tickets terms and conditions',
      paragraphs: [
        'A ticket by Acme is valid on the day printed on it, and only in this world of examples.',
        'Sample text, version 1.1.',
      ],
    },
    fr: {
      title: 'Conditions générales d’Acme Tickets',
      paragraphs: [
        'Un billet Acme est valable le jour imprimé, et seulement dans ce monde d’exemples.',
        'Texte d’exemple, version 1.1.',
      ],
    },
    it: {
      title: 'Condizioni generali di Acme Tickets',
      paragraphs: [
        'Un biglietto Acme vale nel giorno stampato e soltanto in questo mondo di esempi.',
        'Testo di esempio, versione 1.1.',
      ],
    },
  },
};

export const localTerms: readonly Terms[] = [platformTerms, demoTerms, acmeTerms];
