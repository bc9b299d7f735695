import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  Application,
  Converter,
  OptionDefaults,
  type ParameterReflection,
  type TypeDocOptions,
} from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'

const root = join(import.meta.dirname, '..')
export const apiFolder = join(import.meta.dirname, 'api')

const packageNames = [
  'checkout-discounts-react',
  'checkout-discounts-server',
  'checkout-discounts-contract',
  'stripe-checkout-emulator',
]

/** The sources of what a package exports, its style sheet left out. */
function entryPoints(name: string): string[] {
  const folder = join(root, 'packages', name)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.values<Record<string, unknown>>(manifest.exports)
    .map((target) => target['checkout-discounts-source'])
    .filter((source) => typeof source === 'string')
    .map((source) => join(folder, source))
}

/**
 * Writes the reference: a page for each entry point of each package, out of types and comments.
 * typedoc needs a compiler with an API, which TypeScript 7 has not: this folder has a 6 of its own.
 *
 * @param folder is emptied first
 * @throws Error when a comment names a parameter or links something that is not there
 */
export async function writeApiReference(folder: string): Promise<void> {
  const options: TypeDocOptions & Partial<PluginOptions> = {
    entryPoints: packageNames.flatMap(entryPoints),
    tsconfig: join(root, 'tsconfig.json'),
    plugin: ['typedoc-plugin-markdown'],
    blockTags: [...OptionDefaults.blockTags, '@selector'],
    name: 'API reference',
    out: folder,
    readme: 'none',
    logLevel: 'Warn',
    disableGit: true,
    disableSources: true,
    excludeExternals: true,
    // `npm run check` says what is wrong with the types.
    skipErrorChecking: true,
    validation: { invalidLink: true, invalidPath: true, notExported: false, notDocumented: false },
    flattenOutputFiles: true,
    outputFileStrategy: 'modules',
    hideBreadcrumbs: true,
    hidePageHeader: true,
    useCodeBlocks: true,
    classPropertiesFormat: 'table',
    interfacePropertiesFormat: 'table',
    parametersFormat: 'table',
    propertyMembersFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    tableColumnSettings: { hideInherited: true, hideOverrides: true, hideSources: true },
  }
  const app = await Application.bootstrapWithPlugins(options)
  // A parameter that is taken apart has no name in the sources; the comments call it options.
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, (_, parameter: ParameterReflection) => {
    if (parameter.name === '__namedParameters') parameter.name = 'options'
  })
  const project = await app.convert()
  if (!project || app.logger.hasWarnings()) {
    throw new Error('The reference was not made: typedoc says above what is wrong in the sources.')
  }
  // As one writes it to import it.
  for (const module of project.children ?? []) module.name = module.name.replace('/src', '')
  await app.generateOutputs(project)
}

if (process.argv[1] === import.meta.filename) {
  await writeApiReference(apiFolder)
  process.stdout.write('Written to docs/api.\n')
}
