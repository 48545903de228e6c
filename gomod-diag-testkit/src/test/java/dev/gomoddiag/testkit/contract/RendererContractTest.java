package dev.gomoddiag.testkit.contract;

import dev.gomoddiag.render.Renderer;
import dev.gomoddiag.render.TextRenderer;

/** The text renderer passes. */
class RendererContractTest extends RendererContract {
    @Override
    protected Renderer renderer() {
        return new TextRenderer();
    }
}
