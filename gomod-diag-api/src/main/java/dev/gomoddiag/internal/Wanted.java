package dev.gomoddiag.internal;

import dev.gomoddiag.modfile.Requirement;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchPlan;

/** A module that a project has go fetch. */
record Wanted(ModuleQuery query, Requirement.Directness directness, FetchPlan plan) {}
