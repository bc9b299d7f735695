/** Where an emulator is controlled over HTTP, in JSON. */
export const controlEndpoints = [
  'GET /emulator',
  'GET /emulator/scenarios',
  'GET /emulator/namespaces',
  'GET /emulator/namespaces/:name',
  'PATCH /emulator/namespaces/:name',
  'GET /emulator/namespaces/:name/faults',
  'POST /emulator/namespaces/:name/faults',
  'DELETE /emulator/namespaces/:name/faults',
  'DELETE /emulator/namespaces/:name/faults/:id',
  'POST /emulator/namespaces/:name/challenges/:id',
  'POST /emulator/namespaces/:name/scenario',
  'POST /emulator/namespaces/:name/seed',
  'POST /emulator/namespaces/:name/reset',
  'GET /emulator/namespaces/:name/requests',
  'GET /emulator/namespaces/:name/sessions',
  'GET /emulator/namespaces/:name/sessions/:id',
  'GET /emulator/namespaces/:name/events',
  'GET /emulator/namespaces/:name/events/:id',
  'GET /emulator/namespaces/:name/deliveries',
  'GET /emulator/namespaces/:name/state',
  'PUT /emulator/namespaces/:name/state',
  'GET /emulator/namespaces/:name/changes',
] as const

export type ControlEndpoint = (typeof controlEndpoints)[number]

/** The namespace whose changes a request asks to be told of, as server-sent events. */
export function namespaceToFollow(method: string, path: string): string | undefined {
  return method === 'GET'
    ? /^\/emulator\/namespaces\/([\w-]+)\/changes$/.exec(path)?.[1]
    : undefined
}

/** Whether a path is one to control an emulator by. */
export function isControlPath(path: string): boolean {
  return /^\/emulator(?:[/?](?!stripe-js\/)|$)/.test(path)
}
