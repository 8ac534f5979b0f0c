import { localeString, type SeedDocument } from "../fields.ts";

type Group = "faculty" | "student" | "staff" | "visitor" | "partner";
type Words = readonly [feminine: string, masculine: string, neutral: string, plural: string];

const roleTypes: readonly {
  readonly id: string;
  readonly group: Group;
  readonly rank: number;
  readonly en: string;
  readonly ens: string;
  readonly fr: Words;
}[] = [
  {
    id: "professor",
    group: "faculty",
    rank: 10,
    en: "Professor",
    ens: "Professors",
    fr: [
      "Professeure titulaire",
      "Professeur titulaire",
      "Membre du corps professoral (titulaire)",
      "Membres titulaires du corps professoral",
    ],
  },
  {
    id: "associate-professor",
    group: "faculty",
    rank: 20,
    en: "Associate Professor",
    ens: "Associate Professors",
    fr: [
      "Professeure agrégée",
      "Professeur agrégé",
      "Membre du corps professoral (agrégation)",
      "Membres agrégés du corps professoral",
    ],
  },
  {
    id: "assistant-professor",
    group: "faculty",
    rank: 30,
    en: "Assistant Professor",
    ens: "Assistant Professors",
    fr: [
      "Professeure adjointe",
      "Professeur adjoint",
      "Membre adjoint du corps professoral",
      "Membres adjoints du corps professoral",
    ],
  },
  {
    id: "research-scientist",
    group: "staff",
    rank: 40,
    en: "Research Scientist",
    ens: "Research Scientists",
    fr: ["Chercheuse", "Chercheur", "Scientifique", "Scientifiques"],
  },
  {
    id: "postdoc",
    group: "student",
    rank: 50,
    en: "Postdoctoral Fellow",
    ens: "Postdoctoral Fellows",
    fr: [
      "Stagiaire postdoctorale",
      "Stagiaire postdoctoral",
      "Stagiaire au postdoctorat",
      "Stagiaires au postdoctorat",
    ],
  },
  {
    id: "phd-student",
    group: "student",
    rank: 60,
    en: "PhD Student",
    ens: "PhD Students",
    fr: ["Doctorante", "Doctorant", "Personne inscrite au doctorat", "Doctorantes et doctorants"],
  },
  {
    id: "masters-student",
    group: "student",
    rank: 70,
    en: "Master’s Student",
    ens: "Master’s Students",
    fr: [
      "Étudiante à la maîtrise",
      "Étudiant à la maîtrise",
      "Personne inscrite à la maîtrise",
      "Étudiantes et étudiants à la maîtrise",
    ],
  },
  {
    id: "undergraduate",
    group: "student",
    rank: 72,
    en: "Undergraduate Student",
    ens: "Undergraduate Students",
    fr: [
      "Étudiante au baccalauréat",
      "Étudiant au baccalauréat",
      "Personne inscrite au baccalauréat",
      "Étudiantes et étudiants au baccalauréat",
    ],
  },
  {
    id: "intern",
    group: "student",
    rank: 74,
    en: "Intern",
    ens: "Interns",
    fr: ["Stagiaire", "Stagiaire", "Stagiaire", "Stagiaires"],
  },
  {
    id: "research-engineer",
    group: "staff",
    rank: 80,
    en: "Research Engineer",
    ens: "Research Engineers",
    fr: [
      "Ingénieure de recherche",
      "Ingénieur de recherche",
      "Spécialiste en ingénierie de recherche",
      "Spécialistes en ingénierie de recherche",
    ],
  },
  {
    id: "communications",
    group: "staff",
    rank: 90,
    en: "Communications Advisor",
    ens: "Communications Advisors",
    fr: [
      "Conseillère en communication",
      "Conseiller en communication",
      "Membre de l’équipe des communications",
      "Conseillères et conseillers en communication",
    ],
  },
  {
    id: "visiting-researcher",
    group: "visitor",
    rank: 100,
    en: "Visiting Researcher",
    ens: "Visiting Researchers",
    fr: ["Chercheuse invitée", "Chercheur invité", "Scientifique en visite", "Scientifiques en visite"],
  },
  {
    id: "affiliate-member",
    group: "partner",
    rank: 110,
    en: "Affiliate Member",
    ens: "Affiliate Members",
    fr: ["Membre affiliée", "Membre affilié", "Membre à titre affilié", "Membres affiliés"],
  },
];

/** The roles people hold; French labels in three forms, after the OQLF's advice on titles. */
export function roleTypeDocuments(): SeedDocument[] {
  return roleTypes.map(({ id, group, rank, en, ens, fr: [feminine, masculine, neutral, plural] }) => ({
    _id: `roleType-${id}`,
    _type: "roleType",
    label: {
      feminine: localeString({ en, fr: feminine }),
      masculine: localeString({ en, fr: masculine }),
      neutral: localeString({ en, fr: neutral }),
    },
    plural: localeString({ en: ens, fr: plural }),
    group,
    rank,
  }));
}
