import { localeSlug, localeString, localeText, type SeedDocument } from "../fields.ts";
import { richText } from "../rich-text.ts";

type Words = {
  readonly title: string;
  readonly slug: string;
  readonly description: string;
  readonly body: string;
};

const pages: readonly { readonly id: string; readonly en: Words; readonly fr: Words }[] = [
  {
    id: "about",
    en: {
      title: "About the institute",
      slug: "about",
      description:
        "What the Vitrine Institute is: the demonstration content of a bilingual website for research institutes.",
      body: `The **Vitrine Institute does not exist**. It is the demonstration content of Vitrine, a bilingual website for research institutes, made so that every part of the site can be seen at work.

## What is real here

- Two announcements come from the website of Mila, the Quebec Artificial Intelligence Institute, and carry its name.
- Razvan Pascanu is a researcher, and the four publications listed under his name are his. He has no part in this demonstration.
- Ten older news items come from the blog of the Canadian Digital Service, under the MIT licence, each with its author.

## What is invented

Everyone else, everything they wrote, and every event. Portraits are drawn by a program and show nobody. Addresses at *example.org* lead nowhere on purpose.`,
    },
    fr: {
      title: "À propos de l’institut",
      slug: "a-propos",
      description:
        "Ce qu’est l’Institut Vitrine : le contenu de démonstration d’un site Web bilingue pour instituts de recherche.",
      body: `L’**Institut Vitrine n’existe pas**. C’est le contenu de démonstration de Vitrine, un site Web bilingue pour les instituts de recherche, conçu pour montrer chaque partie du site à l’œuvre.

## Ce qui est vrai

- Deux annonces proviennent du site de Mila, l’Institut québécois d’intelligence artificielle, et portent son nom.
- Razvan Pascanu est chercheur, et les quatre publications qui figurent sous son nom sont les siennes. Il n’a pris aucune part à cette démonstration.
- Dix nouvelles plus anciennes viennent du blogue du Service numérique canadien, sous licence MIT, chacune avec le nom de la personne qui l’a écrite.

## Ce qui est inventé

Toutes les autres personnes, tout ce qu’elles ont écrit et toutes les activités. Les portraits sont dessinés par un programme et ne représentent personne. Les adresses en *example.org* ne mènent nulle part, et c’est voulu.`,
    },
  },
  {
    id: "privacy",
    en: {
      title: "Privacy Policy",
      slug: "privacy",
      description:
        "What this site learns about its readers (very little), what it asks before, and how to change your mind.",
      body: `This policy says what this website does with information about you. It describes the site as it is delivered; an institution that uses it must add its own name, address and the title of the person in charge of the protection of personal information.

## In short

You can read everything here without accepting anything. Until you say yes, your browser talks to this site only: no third party receives anything about you, not even your address.

## What is stored in your browser

- **Your choices about optional technologies**, once you have made them, so that we do not ask again. They are kept for six months at most and are essential to honour your answer.

Nothing else is stored by this site, and there is no cookie at all before you choose. The language you read in is part of each page’s address, so it is not stored either.

## What is optional, and off until you accept it

- **Audience measurement.** As delivered, this site measures nothing. If the institution adds a measuring tool, it starts only after you have accepted it, and it is named in the settings.
- **Videos.** Videos are kept by others, such as YouTube or Vimeo. Before you accept, we show only a picture of our own; your browser contacts the video service only after you accept, and its own policy then applies. You may also play one video once: that accepts nothing for later, and we store nothing.

## What the server records

Like any server, ours may keep a technical log of requests (date, address of the page, IP address) for security. The institution decides how long it is kept. If it keeps proof of consent, it records the choice, the date and a random number, and no name.

## We do not

We do not sell information, show advertising, build profiles or personalize what you see. The question about cookies speaks of personalizing your experience, of suggestions and of ads because its wording is common to several sites; this one does none of these.

## Your rights

You may ask what we hold about you, have it corrected or removed, and withdraw your consent at any time with the “Setting cookies” link at the foot of every page. Withdrawal takes effect immediately. Researchers shown on this site may ask that their photograph, their page or a former name be removed. Write to [bonjour@example.org](mailto:bonjour@example.org).`,
    },
    fr: {
      title: "Politique de confidentialité",
      slug: "confidentialite",
      description:
        "Ce que ce site apprend de ses lectrices et lecteurs (très peu), ce qu’il demande avant, et comment changer d’avis.",
      body: `Cette politique explique ce que ce site Web fait des renseignements qui vous concernent. Elle décrit le site tel qu’il est livré; l’établissement qui l’utilise doit y ajouter son nom, son adresse et le titre de la personne responsable de la protection des renseignements personnels.

## En bref

Vous pouvez tout lire ici sans rien accepter. Tant que vous n’avez pas dit oui, votre navigateur ne communique qu’avec ce site : aucun tiers ne reçoit quoi que ce soit à votre sujet, pas même votre adresse.

## Ce qui est conservé dans votre navigateur

- **Vos choix concernant les technologies facultatives**, une fois que vous les avez faits, pour éviter de vous poser de nouveau la question. Ils sont conservés six mois au plus et sont essentiels au respect de votre réponse.

Ce site ne conserve rien d’autre, et aucun témoin n’est déposé avant votre choix. La langue dans laquelle vous lisez fait partie de l’adresse de chaque page; elle n’est donc pas conservée non plus.

## Ce qui est facultatif, et désactivé jusqu’à votre acceptation

- **La mesure d’audience.** Tel qu’il est livré, ce site ne mesure rien. Si l’établissement ajoute un outil de mesure, celui-ci ne démarre qu’après votre acceptation et il est nommé dans les paramètres.
- **Les vidéos.** Les vidéos sont hébergées par d’autres, comme YouTube ou Vimeo. Avant votre acceptation, nous n’affichons qu’une image qui nous appartient; votre navigateur ne communique avec le service vidéo qu’après votre acceptation, et la politique de ce service s’applique alors. Vous pouvez aussi lire une vidéo une seule fois : cela n’accepte rien pour la suite, et nous ne conservons rien.

## Ce que le serveur consigne

Comme tout serveur, le nôtre peut tenir un journal technique des requêtes (date, adresse de la page, adresse IP) à des fins de sécurité. L’établissement en fixe la durée de conservation. S’il conserve une preuve de consentement, il consigne le choix, la date et un nombre aléatoire, sans aucun nom.

## Ce que nous ne faisons pas

Nous ne vendons pas de renseignements, n’affichons pas de publicité, n’établissons pas de profils et ne personnalisons pas ce que vous voyez. La question sur les témoins parle de personnalisation, de suggestions et de publicités parce que son texte est commun à plusieurs sites; celui-ci ne fait rien de tout cela.

## Vos droits

Vous pouvez demander ce que nous détenons à votre sujet, le faire corriger ou retirer, et revenir sur votre consentement en tout temps au moyen du lien « Paramètres des témoins », au bas de chaque page. Le retrait prend effet immédiatement. Les chercheuses et chercheurs présentés sur ce site peuvent demander le retrait de leur photo, de leur page ou d’un ancien nom. Écrivez à [bonjour@example.org](mailto:bonjour@example.org).`,
    },
  },
  {
    id: "accessibility",
    en: {
      title: "Accessibility",
      slug: "accessibility",
      description:
        "How this site was made to be used by everyone, what is known not to work, and whom to tell.",
      body: `This site aims at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, and at several AAA criteria: contrast of text is at least 7 to 1.

## What you can count on

- Every page works with a keyboard alone, without a mouse and without scripts.
- Text can be enlarged to 200% and spaced out; at 400%, pages read in a single column.
- The language of every passage is marked, so that a screen reader changes its voice.
- Abstracts are complete in the page, and mathematics is real text, not pictures.
- Motion stops if your system asks for it, and colours follow your contrast settings.

## What is known not to be perfect

- Papers themselves are often PDF files that we did not make.
- Videos belong to others; captions depend on them. We add a transcript when we have one.

## Tell us

If something stands in your way, write to [accessibility@example.org](mailto:accessibility@example.org), in English or French. This is a demonstration: an institution that uses the site should publish the name of the person who answers and the time within which an answer comes.`,
    },
    fr: {
      title: "Accessibilité",
      slug: "accessibilite",
      description:
        "Comment ce site a été conçu pour être utilisable par tout le monde, ce qui n’y est pas parfait et à qui le dire.",
      body: `Ce site vise le niveau AA des Règles pour l’accessibilité des contenus Web (WCAG) 2.2, ainsi que plusieurs critères AAA : le contraste du texte est d’au moins 7 pour 1.

## Ce sur quoi vous pouvez compter

- Chaque page fonctionne au clavier seul, sans souris et sans script.
- Le texte peut être agrandi à 200 % et espacé; à 400 %, les pages se lisent sur une seule colonne.
- La langue de chaque passage est indiquée, pour que le lecteur d’écran change de voix.
- Les résumés figurent au complet dans la page, et les formules sont du vrai texte, non des images.
- Les animations cessent si votre système le demande, et les couleurs suivent vos réglages de contraste.

## Ce qui n’est pas parfait

- Les articles eux-mêmes sont souvent des fichiers PDF que nous n’avons pas produits.
- Les vidéos appartiennent à d’autres; les sous-titres dépendent d’eux. Nous ajoutons une transcription quand nous en avons une.

## Dites-le-nous

Si quelque chose vous fait obstacle, écrivez à [accessibilite@example.org](mailto:accessibilite@example.org), en français ou en anglais. Ceci est une démonstration : l’établissement qui utilise le site devrait publier le nom de la personne qui répond et le délai de réponse.`,
    },
  },
  {
    id: "contact",
    en: {
      title: "Contact",
      slug: "contact",
      description: "How to write to the institute, reach the press office and visit.",
      body: `The addresses below belong to the demonstration and reach nobody.

## Write to us

- General questions: [bonjour@example.org](mailto:bonjour@example.org)
- Media: [communications@example.org](mailto:communications@example.org)
- Corrections to a publication or a profile: use the address of the page and tell us what is wrong.

## Visit

1000, rue de la Démonstration, Montréal (Québec)  H0H 0H0. Level entrance on the courtyard side; the nearest metro station with a lift is ten minutes away.`,
    },
    fr: {
      title: "Nous joindre",
      slug: "nous-joindre",
      description: "Comment écrire à l’institut, joindre l’équipe des communications et nous rendre visite.",
      body: `Les adresses ci-dessous appartiennent à la démonstration et ne mènent à personne.

## Nous écrire

- Questions générales : [bonjour@example.org](mailto:bonjour@example.org)
- Médias : [communications@example.org](mailto:communications@example.org)
- Correction d’une publication ou d’un profil : indiquez l’adresse de la page et ce qui est inexact.

## Nous rendre visite

1000, rue de la Démonstration, Montréal (Québec)  H0H 0H0. Entrée de plain-pied du côté de la cour; la station de métro avec ascenseur la plus proche est à dix minutes.`,
    },
  },
];

/** The standing pages linked in the footer, in that order. */
export const pageIds: readonly string[] = pages.map(({ id }) => `page-${id}`);

/** Standing pages: about, privacy, accessibility, contact. */
export function pageDocuments(): SeedDocument[] {
  return pages.map(({ id, en, fr }) => ({
    _id: `page-${id}`,
    _type: "page",
    title: localeString({ en: en.title, fr: fr.title }),
    slug: localeSlug({}, { en: en.slug, fr: fr.slug }),
    description: localeText({ en: en.description, fr: fr.description }),
    body: { _type: "localeRichText", en: richText(en.body, "en"), fr: richText(fr.body, "fr") },
  }));
}
