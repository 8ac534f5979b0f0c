/**
 * The invented members of the demonstration institute by the short names that works use for them, with the name
 * printed on papers. Profiles are in `researchers.ts`.
 */
export const people = {
  razvan: { id: "razvan-pascanu", given: "Razvan", family: "Pascanu" },
  elise: { id: "elise-ouellet-tremblay", given: "Élise", family: "Ouellet-Tremblay" },
  ysolde: { id: "ysolde-lambert-croy", given: "Ÿsolde", family: "Lambert-Croÿ" },
  ilinca: { id: "ilinca-stefanescu", given: "Ilinca", family: "Ştefănescu" },
  etienne: { id: "etienne-belanger-kwan", given: "Étienne", family: "Bélanger-Kwan" },
  bogumil: { id: "bogumil-zielinski-kolodziejczyk", given: "Bogumił", family: "Zieliński-Kołodziejczyk" },
  oenone: { id: "oenone-leboeuf", given: "Œnone", family: "Lebœuf" },
  chau: { id: "bao-chau-nguyen", given: "Bảo Châu", family: "Nguyễn" },
  haoyu: { id: "haoyu-lian", given: "Haoyu", family: "Lian" },
  salma: { id: "salma-benkirane-haddou", given: "Salma", family: "Benkirane-Haddou" },
  maite: { id: "maite-vollant", given: "Maïté", family: "Vollant" },
  olamide: { id: "olamide-adesina", given: "Ọlámidé", family: "Adéṣínà" },
  thordis: { id: "thordis-eiriksdottir", given: "Þórdís", family: "Eiríksdóttir" },
  ipek: { id: "ipek-caglayan-isik", given: "İpek", family: "Çağlayan-Işık" },
  maria: {
    id: "maria-fernanda-vasconcelos-de-albuquerque-e-castro-lindqvist",
    given: "Maria Fernanda dos Santos",
    family: "Vasconcelos de Albuquerque e Castro-Lindqvist",
  },
  catherine: { id: "catherine-nadeau-dubreuil", given: "Catherine", family: "Nadeau-Dubreuil" },
  kwabena: { id: "kwabena-asante-boateng", given: "Kwabena", family: "Asante-Boateng" },
  remi: { id: "remi-fauteux-singh", given: "Rémi", family: "Fauteux-Singh" },
  genevieve: { id: "genevieve-thibodeau-arsenault", given: "Geneviève", family: "Thibodeau-Arsenault" },
  liam: { id: "liam-osheridan-mackay", given: "Liam", family: "O’Sheridan-MacKay" },
  suharti: { id: "suharti", given: undefined, family: "Suharti" },
  sacha: { id: "sacha-tremblay-iwasaki", given: "Sacha", family: "Tremblay-Iwasaki" },
  jing: { id: "jing-chen", given: "Jing", family: "Chen" },
  armand: { id: "armand-delorme-villeray", given: "Armand", family: "Delorme-Villeray" },
  helene: { id: "helene-boisclair-roy", given: "Hélène", family: "Boisclair-Roy" },
} as const satisfies Record<string, { id: string; given: string | undefined; family: string }>;

export type PersonKey = keyof typeof people;

export function isPersonKey(value: string): value is PersonKey {
  return Object.hasOwn(people, value);
}

/** The document id of a member. */
export function personId(key: PersonKey): string {
  return `researcher-${people[key].id}`;
}

/** The name as it is printed on a paper. */
export function printedName(key: PersonKey): { display: string; given?: string; family: string } {
  const { given, family } = people[key];
  return given === undefined ? { display: family, family } : { display: `${given} ${family}`, given, family };
}
