// Long lists are asked for in slices, in the order of their ids: many enough to be few questions, few enough that no
// answer keeps the others waiting.

/** Works in one answer of `publicationIndexQuery`. */
export const worksInIndexSlice = 1000;

/** People in one answer of `researchersQuery`. */
export const researchersInSlice = 150;
