import { z } from 'zod'
import type { JsonSchema } from './operation.ts'

/** As it goes over the wire: what has a default may be left out. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...jsonSchema } = z.toJSONSchema(schema, { io: 'input' })
  return jsonSchema
}
