/** A business error: the cloud answers it with HTTP 200 and these two fields. */
export class GatewayFault extends Error {
  constructor(readonly code: string, message: string) {
    super(message)
  }
}
