package dev.gomoddiag.lab;

/** Everything of one run of one case that a fault may change. */
public record Stage(Draw draw, World world, Gateway gateway, Client client) {}
