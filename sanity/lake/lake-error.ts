/** An answer that is an error, in one of the shapes that Sanity's clients understand. */
export class LakeError extends Error {
  override readonly name = "LakeError";
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  constructor(status: number, message: string, body: Readonly<Record<string, unknown>>) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** `{statusCode, error, message}`: troubles with the request as such. */
export function requestError(
  status: number,
  title: string,
  message: string,
  extra: Readonly<Record<string, unknown>> = {},
): LakeError {
  return new LakeError(status, message, { statusCode: status, error: title, message, ...extra });
}

/** 400 naming what is wrong with the request. */
export function badRequest(message: string): LakeError {
  return requestError(400, "Bad Request", message);
}

/** 401 for who has shown no right to see or change this. */
export function unauthorized(message: string): LakeError {
  return requestError(401, "Unauthorized", message, { errorCode: "SIO-401-ANF" });
}

/** 404 naming what does not exist. */
export function notFound(message: string, extra: Readonly<Record<string, unknown>> = {}): LakeError {
  return requestError(404, "Not Found", message, extra);
}

/** `{error: {type, description, …}}`: troubles with the content of a request. */
export function contentError(
  status: number,
  type: string,
  description: string,
  extra: Readonly<Record<string, unknown>> = {},
): LakeError {
  return new LakeError(status, description, { statusCode: status, error: { type, description, ...extra } });
}

/** A mutation that cannot be; `index` is its place in the request. `item` is Sanity's description of what is wrong. */
export function mutationError(
  status: number,
  index: number,
  item: { readonly type: string; readonly description: string; readonly [detail: string]: unknown },
): LakeError {
  return contentError(status, "mutationError", `The mutation(s) failed: ${item.description}`, {
    items: [{ error: item, index }],
  });
}

/** An action that cannot be; `index` is its place in the request. */
export function actionError(status: number, index: number, description: string): LakeError {
  return contentError(status, "actionError", description, {
    items: [{ error: { type: "invalidActionError", description }, index }],
  });
}
