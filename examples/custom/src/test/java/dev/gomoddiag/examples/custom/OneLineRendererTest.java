package dev.gomoddiag.examples.custom;

import dev.gomoddiag.render.Renderer;
import dev.gomoddiag.testkit.contract.RendererContract;

class OneLineRendererTest extends RendererContract {
    @Override
    protected Renderer renderer() {
        return new OneLineRenderer();
    }
}
