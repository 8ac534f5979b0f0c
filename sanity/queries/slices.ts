// Long lists are asked for in slices, in the order of their ids: many enough to be few questions, few enough that no
// answer keeps the others waiting.

/** Works in one answer of `publicationIndexQuery`. */
export const worksInIndexSlice = 1000;

/** People in one answer of `researchersQuery`. */
export const researchersInSlice = 150;

/** Ids in one answer of `searchableIdsQuery`. */
export const idsInSlice = 2000;

/** Documents in one answer of the queries that fill the index of the search. */
export const documentsInSlice = 50;
