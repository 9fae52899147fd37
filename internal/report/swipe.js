// The slider over two pictures says how much of the one after is shown.
for (const slider of document.querySelectorAll(".swipe input"))
  slider.addEventListener("input", () => slider.parentNode.style.setProperty("--at", slider.value + "%"));
