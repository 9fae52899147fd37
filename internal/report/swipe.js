// The slider over two pictures says how much of the one before is shown.
for (const slider of document.querySelectorAll(".pictures input"))
  slider.addEventListener("input", () => slider.parentNode.style.setProperty("--at", slider.value + "%"));
