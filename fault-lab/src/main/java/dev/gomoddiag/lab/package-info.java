@NullMarked
package dev.gomoddiag.lab;

import org.jspecify.annotations.NullMarked;
