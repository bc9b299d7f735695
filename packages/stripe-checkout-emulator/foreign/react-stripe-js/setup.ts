import '@testing-library/jest-dom/vitest'
import { vi } from 'vitest'

// The cases are written for Jest, whose part in them Vitest plays as it is.
Object.assign(globalThis, { jest: vi })
