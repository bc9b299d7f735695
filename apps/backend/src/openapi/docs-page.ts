import { docsStyles } from './docs-styles.ts'
import { type Html, html } from './html.ts'
import { describeEndpoints, type OpenApiDocument } from './openapi-document.ts'
import type { EndpointDescription, JsonSchema } from './operation.ts'

/** The description of the endpoints for people: one page, without a script. */
export function docsPage({ info, tags, components }: OpenApiDocument): string {
  const endpoints = describeEndpoints()
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${info.title}</title>
        <style>
          ${docsStyles}
        </style>
      </head>
      <body>
        <main>
          <h1>${info.title}</h1>
          <p class="quiet">${info.description} As data: <a href="/openapi.json">OpenAPI 3.1</a>.</p>
          ${tags.map(({ name, description }) => {
            const ofTag = endpoints.filter(({ tag }) => tag === name)
            return html`<h2>${name}</h2>
              <p class="quiet">${description}</p>
              ${ofTag.map(endpointDetails)}`
          })}
          <h2>Schemas</h2>
          ${Object.entries(components.schemas).map(
            ([name, schema]) =>
              html`<details id="${name}">
                <summary><code>${name}</code></summary>
                ${schemaText(schema)}
              </details> `,
          )}
        </main>
      </body>
    </html>`.text
}

const whose: Readonly<Record<EndpointDescription['security'], string>> = {
  owner: 'Only from the browser that began the checkout: its cookie says so.',
  stripe: 'Only from Stripe: its signature says so.',
  nobody: '',
}

function endpointDetails(endpoint: EndpointDescription): Html {
  const { method, path, operationId, summary, description = '', security, body } = endpoint
  return html`<details id="${operationId}">
    <summary>
      <b>${method.toUpperCase()}</b> <code>${path}</code> <span class="quiet">${summary}</span>
    </summary>
    <p>${description} ${whose[security]}</p>
    ${
      body
        ? html`<h3>Body</h3>
            ${schemaText(body)}`
        : ''
    }
    <h3>Answers</h3>
    <dl>
      ${endpoint.answers.map(
        ({ status, description: meaning }) =>
          html`<dt>${status}</dt>
            <dd>${meaning}</dd>`,
      )}
    </dl>
    ${endpoint.answers
      .filter(({ status, schema }) => status < 300 && schema)
      .map(({ schema = {} }) => schemaOf(schema))}
  </details> `
}

/** Where the schema has a name, only this name. */
function schemaOf(schema: JsonSchema): Html {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  return name === undefined
    ? schemaText(schema)
    : html`<p>A body of <a href="#${name}">${name}</a>.</p>`
}

function schemaText(schema: JsonSchema): Html {
  return html`<pre tabindex="0"><code>${JSON.stringify(schema, null, 2)}</code></pre>`
}
