import { config } from 'zod';

// The page's Content-Security-Policy forbids building code from text, which zod would try when a schema is made; so this
// module is imported before any schema.
config({ jitless: true });
