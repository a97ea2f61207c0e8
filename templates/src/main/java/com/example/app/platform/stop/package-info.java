/** Threads that can be made to end, the budget that they have, and what makes code heed it. */
package com.example.app.platform.stop;
