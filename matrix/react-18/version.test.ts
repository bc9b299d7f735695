import * as React from 'react'
import * as ReactDom from 'react-dom'
import { expect, test } from 'vitest'

test('these tests are on React 18.3', () => {
  expect([React.version, ReactDom.version]).toEqual(['18.3.1', '18.3.1'])
})
