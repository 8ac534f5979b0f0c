/** Why a poster could not be had, in words for an editor: what happened and what to do instead. */
export class PosterProblem extends Error {
  override readonly name = "PosterProblem";
}
